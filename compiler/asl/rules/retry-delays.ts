// The longest delay of a retrier is greater than its first one. The other ranges are in the schema.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { describePlace } from '../pointer.js';
import { canRetry } from '../transitions.js';
import type { StateRule } from './rule.js';

/** What AWS takes when `IntervalSeconds` is absent. */
const DEFAULT_INTERVAL = 1;

export const retryDelays: StateRule = ({ state, pointer }) =>
  (canRetry(state) ? (state.Retry ?? []) : []).flatMap((retrier, i) => {
    const { MaxDelaySeconds: maxDelay, IntervalSeconds: interval = DEFAULT_INTERVAL } = retrier;
    if (maxDelay === undefined || maxDelay > interval) return [];
    const place = [pointer, 'Retry', i, 'MaxDelaySeconds'].join('/');
    const parameters = { place: describePlace(place), maxDelay, interval };
    return [diagnose('asl/max-delay-not-above-interval', parameters, { pointer: place })];
  });
