import type { Endpoint } from 'payload'
import { answerSecondFactor } from './answer.ts'
import { confirm } from './confirm.ts'
import { renewCodes } from './renewCodes.ts'
import { setUp } from './setUp.ts'
import { showSecondFactor } from './show.ts'
import { turnOff } from './turnOff.ts'

/** The second factor of the person who asks; an admin's reset of somebody else's hangs on /users. */
export const secondFactorEndpoints: Endpoint[] = [setUp, confirm, renewCodes, answerSecondFactor, showSecondFactor, turnOff]
