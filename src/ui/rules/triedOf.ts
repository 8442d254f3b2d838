const lists = ['events', 'people', 'roles', 'departments', 'addresses', 'channels'] as const

/** The form of a rule as the API tries it: only what it knows, related records by id, nothing that is empty. */
export function triedOf(data: Record<string, unknown>): Record<string, unknown> {
  const { name, condition, delayMinutes, at, workingDaysOnly, template } = data
  const texts = Object.entries({ name, condition, at }).filter(([, value]) => typeof value === 'string' && value !== '')
  const templateId = idOf(template)
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(lists.map((list) => [list, (Array.isArray(data[list]) ? data[list] : []).map(idOf)])),
    ...(typeof delayMinutes === 'number' ? { delayMinutes: Math.round(delayMinutes) } : {}),
    ...(typeof templateId === 'number' ? { template: templateId } : {}),
    workingDaysOnly: workingDaysOnly === true,
  }
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value
}
