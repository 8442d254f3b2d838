import type { Endpoint } from 'payload'
import { firstRegister } from './firstRegister.ts'
import { loginUser } from './login.ts'

/** Everything that can be asked under /users; what is not here is Payload's own. */
export const userEndpoints: Endpoint[] = [loginUser, firstRegister]
