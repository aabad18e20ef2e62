/** This browser, as others are told of it: an id that its tabs share, and a name for the history. */
import { newId } from '../document/authorship';

const KEY = 'earmark device';

export const deviceId = kept();

/** What kind of device this is, such as 'Android' or 'Linux'. */
export function deviceName(): string {
  const { userAgentData, platform } = navigator as Navigator & {
    userAgentData?: { platform?: string };
  };
  return userAgentData?.platform || platform || 'browser';
}

function kept(): string {
  try {
    const id = localStorage.getItem(KEY) ?? newId();
    localStorage.setItem(KEY, id);
    return id;
  } catch {
    return newId();
  }
}
