'use client';

import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import { thingAt } from '@/lib/domain/page/selection/page-items';
import { leanOf, type InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';
import { useDeskFacts } from '../desk-context';
import { useDesk, type DeskStage } from '../desk-store';
import { newId } from '../new-id';
import { useLayoutActions } from '../use-layout-actions';
import { toPage, type ScreenPoint } from './camera';
import { useCamera } from './camera-store';
import { resetCanvas, useCanvas } from './canvas-store';
import { panning } from './hand-tool';
import { pressKind, type PointerKind } from './press-kind';
import { keptChange, seenPage } from './seen-page';
import { selectTool } from './select-tool';
import { kindsAt } from './selectable';
import { lookInHand } from './pen-settings';
import { useFill } from './fill-store';
import { useRulers } from './ruler-store';
import { useFlood } from './use-flood';
import { usePens, usePensOfMe } from './pen-store';
import { toolOf } from '../tools';
import type { Canvas, CanvasPointer, CanvasTool, Gesture } from './tool';

const NEAR_PX = 5;
/** Parts of the page that take pointers themselves. */
const OWN = 'textarea, input, button, select, [data-own-pointer]';

/** What the hands on the window are doing. */
interface Hands {
  gesture: Gesture | null;
  /** Whose gesture it is. */
  pointer: { readonly id: number; readonly kind: PointerKind } | null;
  /** Fingers on the window. */
  readonly touches: Map<number, ScreenPoint>;
  /** Once a pen was seen, fingers move the page and don't draw. */
  hasPen: boolean;
  isSpace: boolean;
  /** It was said that the pen has no pressure; once is enough. */
  isToldOfPressure: boolean;
}

/** The tool in hand; where it can't be used, the one that selects. */
export function useToolInHand(stage: DeskStage, canEdit: boolean): CanvasTool {
  const tool = toolOf(useDesk((state) => state.tool));
  return tool.stages.includes(stage) && (canEdit || tool.isForLooking === true) ? tool : selectTool;
}

/** Leads pointers on the window to the tool in hand; two fingers, Space and the middle button move the page. */
export function useTools(viewport: RefObject<HTMLDivElement | null>, page: BookPage, stage: DeskStage) {
  const t = useTranslations('canvas');
  const pen = useTranslations('pen');
  const { format, book, canEdit } = useDeskFacts();
  const tool = useToolInHand(stage, canEdit);
  const actions = useLayoutActions(page.id);
  const flood = useFlood();
  usePensOfMe();
  const hands = useRef<Hands>({
    gesture: null,
    pointer: null,
    touches: new Map(),
    hasPen: false,
    isSpace: false,
    isToldOfPressure: false,
  });
  const [main = 'en'] = book.languages;

  const canvas = (): Canvas => {
    const { drafts, selection, language, select, toggle, use, edit } = useDesk.getState();
    const stored = drafts[page.id]?.content ?? { template: null, panels: [], balloons: [], layers: [] };
    const content = seenPage(stored, language, main);
    const pens = usePens.getState();
    const pixelMm = 1 / useCamera.getState().camera.scale;
    const { eraser, isClipping, effectKind, hasSnap, activeLayers, show } = useCanvas.getState();
    return {
      page,
      content,
      stage,
      format,
      canEdit,
      selection,
      pixelMm,
      settings: {
        pen: lookInHand(pens),
        pressureCurve: pens.curve,
        eraser,
        isClipping,
        effectKind,
        fill: useFill.getState(),
        rulers: useRulers.getState(),
        hasQuickShapes: pens.quickShapes,
        hasSnap,
        inkLayerId: activeLayers[page.id],
      },
      hit: (at) => thingAt(content, at, { kinds: kindsAt(stage), nearMm: NEAR_PX * pixelMm }),
      select,
      toggle,
      selectRuler: useRulers.getState().select,
      use,
      preview: (live) =>
        useCanvas.getState().show({ live: live === null ? null : keptChange(() => live, language, main)(stored) }),
      show,
      reset: resetCanvas,
      newId,
      edit: (change, step) => edit(page.id, keptChange(change, language, main), step),
      pan: useCamera.getState().pan,
      write: (id) => {
        if (!canEdit || stage === 'export') return;
        select({ kind: 'balloon', id });
        useCanvas.getState().write(id);
      },
      actions: { ...actions, flood: (at, layerId, done) => flood(content, { at, layerId, done }) },
      later: (ms, work) => {
        const timer = setTimeout(() => work(canvas()), ms);
        return () => clearTimeout(timer);
      },
      reportPressure: (issue) => {
        pens.report(issue);
        if ((issue !== 'constant' && issue !== 'zero') || hands.current.isToldOfPressure) return;
        hands.current.isToldOfPressure = true;
        toast(pen(`pressureIssue.${issue}`), { duration: 12_000 });
      },
      refuse: (reason) => toast(t(`refused.${reason}`)),
    };
  };
  const screenOf = ({ clientX, clientY }: { clientX: number; clientY: number }): ScreenPoint => {
    const rect = viewport.current?.getBoundingClientRect();
    return { x: clientX - (rect?.left ?? 0), y: clientY - (rect?.top ?? 0) };
  };
  const pointerOf = (event: PointerEvent): CanvasPointer => {
    const { camera } = useCamera.getState();
    const native = event.nativeEvent;
    const reports = typeof native.getCoalescedEvents === 'function' ? native.getCoalescedEvents() : [];
    const predicted = typeof native.getPredictedEvents === 'function' ? native.getPredictedEvents() : [];
    const inkPoint = (one: globalThis.PointerEvent): InkPoint => ({
      ...toPage(camera, screenOf(one)),
      pressure: one.pressure,
      timeMs: one.timeStamp,
      leanDeg: leanOf(one.tiltX, one.tiltY),
    });
    const screen = screenOf(event);
    return {
      at: toPage(camera, screen),
      screen,
      device: kindOf(event),
      trail: (reports.length > 0 ? reports : [native]).map(inkPoint),
      ahead: predicted.map(inkPoint),
      isShift: event.shiftKey,
      isAlt: event.altKey,
      isMod: event.ctrlKey || event.metaKey,
    };
  };
  const stop = () => {
    hands.current.gesture?.cancel(canvas());
    hands.current.gesture = null;
  };
  /** What was done so far is kept where the tool can keep it. */
  const lose = () => {
    const { gesture } = hands.current;
    hands.current.gesture = null;
    if (gesture?.lose !== undefined) gesture.lose(canvas());
    else gesture?.cancel(canvas());
  };
  useSpaceAndEscape(hands, stop);
  useHiddenTab(lose);
  useEffect(() => resetCanvas, [page.id, stage, tool]);

  const press = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest(OWN) !== null) return;
    const now = hands.current;
    const kind = kindOf(event);
    if (kind === 'pen') now.hasPen = true;
    const { touch, barrel } = usePens.getState();
    const { hasPen, isSpace, gesture, pointer: other } = now;
    const what = pressKind({
      pointer: kind,
      button: event.button,
      buttons: event.buttons,
      touchCount: new Set([...now.touches.keys(), event.pointerId]).size,
      // A press of the same pointer means that its release was lost.
      busy: gesture === null || other?.id === event.pointerId ? null : (other?.kind ?? null),
      tool: tool.id,
      ...{ hasPen, isSpace, touch, barrel },
    });
    if (what === 'none') return;
    if (kind === 'touch') now.touches.set(event.pointerId, screenOf(event));
    // A finger's hold on the page ends where a second one or a pen comes.
    stop();
    if (what === 'pinch') return;
    viewport.current?.setPointerCapture(event.pointerId);
    const pointer = pointerOf(event);
    now.pointer = { id: event.pointerId, kind };
    // The middle button would scroll by itself.
    if (event.button === 1) event.preventDefault();
    now.gesture = begin(what, { tool, stage, canEdit }, pointer, canvas);
  };
  const move = (event: PointerEvent) => {
    const now = hands.current;
    // Fingers that rested beside a pen before it came don't pinch while it draws.
    if (event.pointerType === 'touch' && now.touches.size > 1 && now.gesture === null) {
      pinch(now.touches, event.pointerId, screenOf(event));
      return;
    }
    if (event.pointerType === 'pen') now.hasPen = true;
    if (now.gesture !== null) {
      if (now.pointer?.id === event.pointerId) now.gesture = now.gesture.move(pointerOf(event), canvas());
    } else if (viewport.current !== null && event.pointerType === 'mouse') {
      viewport.current.style.cursor = now.isSpace
        ? 'grab'
        : (tool.cursorAt?.(pointerOf(event), canvas()) ?? tool.cursor);
    }
  };
  const release = (event: PointerEvent) => {
    const now = hands.current;
    now.touches.delete(event.pointerId);
    if (now.pointer?.id !== event.pointerId) return;
    const { gesture } = now;
    now.gesture = null;
    gesture?.release(pointerOf(event), canvas());
  };
  const leave = (event: PointerEvent) => {
    hands.current.touches.delete(event.pointerId);
    if (hands.current.pointer?.id === event.pointerId) lose();
  };
  return {
    tool,
    canvas,
    /** Where a press or a touch is on the page, for parts that take pointers themselves. */
    pointAt: (event: { clientX: number; clientY: number }) => toPage(useCamera.getState().camera, screenOf(event)),
    listeners: {
      onPointerDown: press,
      onPointerMove: move,
      onPointerUp: release,
      onPointerCancel: leave,
      onLostPointerCapture: leave,
      // The pen's own button would open the browser's menu.
      onContextMenu: (event: React.MouseEvent) => {
        if (hands.current.pointer?.kind === 'pen') event.preventDefault();
      },
      onDoubleClick: (event: React.MouseEvent) => {
        if (event.target instanceof Element && event.target.closest(OWN) !== null) return;
        const screen = screenOf(event);
        const at = toPage(useCamera.getState().camera, screen);
        const { shiftKey: isShift, altKey: isAlt } = event;
        tool.doublePress?.(
          { at, screen, device: 'mouse', trail: [], isShift, isAlt, isMod: event.ctrlKey || event.metaKey },
          canvas(),
        );
      },
    },
  };
}

/** What a press begins; null leaves it to the window. */
function begin(
  what: 'tool' | 'eraser' | 'pan',
  { tool, stage, canEdit }: { readonly tool: CanvasTool; readonly stage: DeskStage; readonly canEdit: boolean },
  pointer: CanvasPointer,
  canvas: () => Canvas,
): Gesture | null {
  if (what === 'pan') return panning(pointer);
  if (what === 'tool') return tool.press(pointer, canvas());
  const eraser = toolOf('eraser');
  return canEdit && eraser.stages.includes(stage) ? eraser.press(pointer, canvas()) : null;
}

function kindOf({ pointerType }: { readonly pointerType: string }): PointerKind {
  return pointerType === 'pen' ? 'pen' : pointerType === 'touch' ? 'touch' : 'mouse';
}

/** A tab that is hidden gets no more of what the hand does. */
function useHiddenTab(lose: () => void): void {
  const latest = useRef(lose);
  useEffect(() => {
    latest.current = lose;
  });
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, []);
}

/** Two fingers: how far apart they are is how large the page is, where they are is where it is. */
function pinch(touches: Map<number, ScreenPoint>, id: number, to: ScreenPoint): void {
  const before = spanOf(touches);
  touches.set(id, to);
  const after = spanOf(touches);
  if (before.apart === 0) return;
  const by = { x: after.x - before.x, y: after.y - before.y };
  useCamera.getState().pinch(after.apart / before.apart, after, by);
}

function spanOf(touches: ReadonlyMap<number, ScreenPoint>): ScreenPoint & { readonly apart: number } {
  const [a = { x: 0, y: 0 }, b = a] = [...touches.values()];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) };
}

/** Space makes a hand of any tool while it is held; Escape ends what is going on. */
function useSpaceAndEscape(hands: RefObject<Hands>, stop: () => void): void {
  const latest = useRef(stop);
  useEffect(() => {
    latest.current = stop;
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && hands.current.gesture !== null) {
        event.preventDefault();
        latest.current();
      }
      if (event.key !== ' ') return;
      const isOnPage =
        event.target === document.body ||
        (event.target instanceof Element && event.target.closest('[data-canvas]') !== null);
      if (!isOnPage || (event.target instanceof HTMLElement && event.target.matches(OWN))) return;
      hands.current.isSpace = event.type === 'keydown';
      // Space would scroll the window.
      if (event.type === 'keydown') event.preventDefault();
    };
    window.addEventListener('keydown', key);
    window.addEventListener('keyup', key);
    return () => {
      window.removeEventListener('keydown', key);
      window.removeEventListener('keyup', key);
    };
  }, [hands]);
}
