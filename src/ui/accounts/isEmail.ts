/** Whether it looks like an address: enough to point out a slip; the office's answer decides. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text.trim())
