import { vi } from 'vitest'

/*
 * Runs before each file of the integration tests. They share a process, since reading Payload and its database adapter
 * takes seconds; everything of ours is read anew all the same, so that no file finds what another one left: modules with
 * what they remember, the environment, the clock, the Payload that is kept for the whole process.
 */
const held = globalThis as { testEnvironment?: NodeJS.ProcessEnv }
const payloads = Reflect.get(globalThis, '_payload') as Map<string, unknown> | undefined

held.testEnvironment ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in held.testEnvironment)) delete process.env[name]
Object.assign(process.env, held.testEnvironment)
payloads?.clear()
vi.useRealTimers()
vi.resetModules()
