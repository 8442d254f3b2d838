/**
 * Text as it may be stored and shown: without control characters (PostgreSQL takes no NUL, and none of them is seen),
 * half characters, and the direction overrides that make a line read other than it is (U+202A to U+202E). The marks and
 * isolates that Arabic and English side by side need stay. Lines end with \n; `oneLine` makes spaces of line ends.
 */
export function cleanText(text: string, { oneLine = false } = {}): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
  return (oneLine ? lines.replace(/\n/g, ' ') : lines).replace(/[\p{Cs}\u202a-\u202e\ufff9-\ufffb]/gu, '').replace(/(?![\n\t])\p{Cc}/gu, '')
}
