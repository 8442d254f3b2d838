import type { Variable } from './draft.ts'

/** What is written for a name: its value; of yes or no, words for the yes; of a list, words for each entry. Pure. */
export function insertionOf({ name, kind, of = [] }: Variable): string {
  if (kind === 'yesNo') return `{% if ${name} %} … {% endif %}`
  if (kind === 'list') return `{% for each in ${name} %} {{ each.${of[0]?.name ?? 'name'} }} {% endfor %}`
  return `{{ ${name} }}`
}

/** The same for what is not always there: nothing is said where it is not. Pure. */
export function conditionOf({ name }: Variable): string {
  return `{% if ${name} %}{{ ${name} }}{% endif %}`
}

/** The names that hold what was typed, in either language; those that begin with it first. Pure. */
export function findVariables(variables: readonly Variable[], typed: string): readonly Variable[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return variables
  const rank = ({ name, label }: Variable): number => {
    const last = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    if (name.toLowerCase().startsWith(wanted) || last.startsWith(wanted)) return 0
    return [name, label.en, label.ar].some((each) => each.toLowerCase().includes(wanted)) ? 1 : 2
  }
  return variables.filter((each) => rank(each) < 2).toSorted((one, other) => rank(one) - rank(other))
}
