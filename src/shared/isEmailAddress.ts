const shape = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i

/** Whether a text is an address that mail can go to, such as name@example.com: no display name, no line break, at most 254 characters. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && shape.test(text)
}
