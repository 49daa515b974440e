// Versions of state machines do not exist yet: who asks for one is told so, rather than given half of one.
import { ApiError } from './api-error.js';

export function refuseVersions(request: { readonly publish?: boolean; readonly versionDescription?: string }): void {
  if (request.publish === true) {
    throw new ApiError(
      'ValidationException',
      'typestep does not publish versions of state machines yet: leave out `publish`',
    );
  }
  if (request.versionDescription !== undefined) {
    throw new ApiError('ValidationException', 'Version description can only be set when publish is true');
  }
}
