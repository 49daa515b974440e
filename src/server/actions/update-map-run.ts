// UpdateMapRun.
import { action } from '../action.js';
import { ApiError } from '../api-error.js';
import { mapRunOf } from '../map-runs-of.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

export const updateMapRun = action(
  {
    mapRunArn: required(shape.text({ min: 1, max: 2000 })),
    maxConcurrency: optional(shape.integer({ min: 0 })),
    toleratedFailurePercentage: optional(shape.float({ min: 0, max: 100 })),
    toleratedFailureCount: optional(shape.integer({ min: 0 })),
  },
  (request, { service }) => {
    const { mapRunArn, maxConcurrency, toleratedFailurePercentage, toleratedFailureCount } = request;
    if (
      maxConcurrency === undefined &&
      toleratedFailurePercentage === undefined &&
      toleratedFailureCount === undefined
    ) {
      const message = 'One of maxConcurrency, toleratedFailurePercentage and toleratedFailureCount must be specified';
      throw new ApiError('ValidationException', message, { reason: 'MISSING_REQUIRED_PARAMETER' });
    }
    const { row, summary } = mapRunOf(service, mapRunArn);
    if (summary.status !== 'RUNNING') {
      const reason = 'CANNOT_UPDATE_COMPLETED_MAP_RUN';
      throw new ApiError('ValidationException', `Map Run is not running: '${mapRunArn}'`, { reason });
    }
    service.executions.updateMapRun(row.arn, {
      mapRunArn,
      ...(maxConcurrency === undefined ? {} : { maxConcurrency }),
      ...(toleratedFailurePercentage === undefined ? {} : { toleratedPercentage: toleratedFailurePercentage }),
      ...(toleratedFailureCount === undefined ? {} : { toleratedCount: toleratedFailureCount }),
    });
    return {};
  },
);
