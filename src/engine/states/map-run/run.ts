// The run of a distributed Map while it may be written. It is changed in place: a copy for each child would be felt
// with thousands of them.
import type { Exporting, ExportedFile, MapRun, ResultFile } from '../../map-run.js';
import type { WorkingThread } from '../../turn.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type WritableFile = Mutable<ExportedFile>;
export type WritableExport = Mutable<Omit<Exporting, 'files'>> & { readonly files: Record<ResultFile, WritableFile> };
export interface WritableRun extends Mutable<Omit<MapRun, 'children' | 'executions' | 'items' | 'exporting'>> {
  readonly children: Mutable<MapRun['children']>;
  readonly executions: Mutable<MapRun['executions']>;
  readonly items: Mutable<MapRun['items']>;
  readonly exporting?: WritableExport;
}

/** The run that a thread waits for. */
export function runOf(thread: WorkingThread): WritableRun | undefined {
  return thread.phase.kind === 'map-run' ? (thread.phase.run as WritableRun) : undefined;
}

/** How many items there are in all, once that is known. */
export function totalOf(run: MapRun): number | undefined {
  return run.source.kind === 'read' ? run.nextItem + run.available : undefined;
}
