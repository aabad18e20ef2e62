/** Doing what only admins may: whoever has stopped being one learns it from the first refusal. */
import { RelayError } from '../relay/api';
import { attempt } from '../relay/failure';
import { relay } from '../relay/relay';

export function attemptAsAdmin<T>(doing: () => Promise<T>): Promise<T | undefined> {
  return attempt(async () => {
    try {
      return await doing();
    } catch (error) {
      if (error instanceof RelayError && error.code === 'forbidden') void relay.refresh();
      throw error;
    }
  });
}
