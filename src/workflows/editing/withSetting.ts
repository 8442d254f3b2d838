/** The part with one setting; without the setting where it is nothing: absent, an empty text or list, or false. */
export function withSetting<Part extends object, Name extends keyof Part>(part: Part, name: Name, value: Part[Name]): Part {
  const { [name]: _before, ...rest } = part
  const isNothing = value === undefined || value === '' || (value as unknown) === false || (Array.isArray(value) && value.length === 0)
  return (isNothing ? rest : { ...part, [name]: value }) as Part
}
