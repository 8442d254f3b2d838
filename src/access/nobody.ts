/** No person, by any door: what only the office's own code may write. */
export const nobody = (): boolean => false
