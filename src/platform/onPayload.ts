import type { Payload } from 'payload'

const slots = Symbol.for('mdc-tracker.slots')
type Holder = Payload & { [slots]?: Map<string, unknown> }

/**
 * One value per Payload instance, made on first use. Module state would not do: the web process
 * holds two copies of our modules (Node's own and the one Next bundled) around one Payload.
 */
export function onPayload<Value>(payload: Payload, name: string, make: () => Value): Value {
  const holder = payload as Holder
  holder[slots] ??= new Map()
  const known = holder[slots].get(name)
  if (known !== undefined) return known as Value
  const made = make()
  holder[slots].set(name, made)
  return made
}
