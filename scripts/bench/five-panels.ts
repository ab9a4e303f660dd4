/** The script of one page of five panels, which every measurement of a page draws. */
export const FIVE_PANELS = `# One

## Page 1

EXT. STATION - DUSK, RAIN

### Panel 1 (establishing)

The station in the rain, seen from afar.

### Panel 2

Yuki waits.

@Yuki (thought)
Any minute now…

### Panel 3 (close-up)

Yuki turns around, surprised.

@Yuki
You came after all!

### Panel 4

Ren is running.

@Ren (shout)
Sorry!!

### Panel 5

They laugh together, Yuki and Ren.

@Ren
Tea?
`;
