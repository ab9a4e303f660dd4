/** What a model that does as it is told answers for one page. */
export const SAMPLE_DRAFT = {
  title: 'The visitor',
  people: [
    {
      name: 'Otto',
      kind: 'human',
      sex: 'male',
      age: 'elderly',
      occupation: 'lighthouse keeper',
      looks: ['white beard'],
      clothes: ['cap'],
      props: [],
      description: '',
    },
  ],
  places: [{ name: 'Beach', scene: 'beach', time: 'dawn', weather: 'fog' }],
  pages: [
    {
      panels: [
        {
          shot: 'establishing',
          place: 'Beach',
          people: [],
          action: 'Fog over the beach.',
          things: [],
          lines: [],
        },
        {
          shot: 'medium',
          place: 'Beach',
          people: ['Otto'],
          action: 'Otto finds a robot in the sand, surprised.',
          things: [],
          lines: [{ speaker: 'Otto', kind: 'speech', text: 'You again?' }],
        },
      ],
    },
  ],
};
