/** What tabs of one browser tell each other about the person who works in them. */
export type SessionNews = { kind: 'active'; at: number } | { kind: 'signedOut'; idle: boolean }

const channelName = 'office-session'
const place = 'office-last-activity'

/** The talk between the tabs. Where a browser has none, each tab watches by itself. */
export function openChannel(heard: (news: SessionNews) => void): { tell: (news: SessionNews) => void; close: () => void } {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', ({ data }: MessageEvent<SessionNews>) => heard(data))
  return { tell: channel.postMessage.bind(channel), close: () => channel.close() }
}

/** When anybody last did something in any tab, for tabs that slept while others worked; 0 when not known. */
export function lastSign(): number {
  try {
    return Number(localStorage.getItem(place) ?? 0)
  } catch {
    return 0
  }
}

/** Remembers the moment for the other tabs. Browsers that keep nothing still have the channel. */
export function keepSign(at: number): void {
  try {
    localStorage.setItem(place, String(at))
  } catch {
    // Storage is full or forbidden: the channel tells those tabs that are open.
  }
}
