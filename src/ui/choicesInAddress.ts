type Search = { get: (name: string) => string | null }

/** Choices of a page that stand in its address under these names, so that what is seen can be sent to a colleague. */
export function choicesInAddress<Name extends string>(names: readonly Name[]) {
  return {
    /** The choices in an address; what is empty is none. */
    choiceIn(search: Search): Partial<Record<Name, string>> {
      const choice: Partial<Record<Name, string>> = {}
      for (const name of names) {
        const value = search.get(name)?.trim()
        if (value) choice[name] = value
      }
      return choice
    },
    /** The present address with these choices; everything else in it stays. */
    addressWith(address: URL, choice: Partial<Record<Name, string>>): string {
      const changed = new URL(address)
      for (const name of names) {
        const value = choice[name]
        if (value) changed.searchParams.set(name, value)
        else changed.searchParams.delete(name)
      }
      return `${changed.pathname}${changed.search}`
    },
  }
}
