import { z } from 'zod'
import { fold } from '../../../shared/fold.ts'

/** Six digits as the app shows them; blanks between them and Arabic digits are fine. */
export const otp = z.string().max(40).transform((text) => fold(text).replaceAll(' ', ''))
export const recoveryCode = z.string().trim().min(1).max(40)

/** One of the two; the code of the phone counts where both are sent. */
export const code = { otp: otp.optional(), recoveryCode: recoveryCode.optional() }

export const bothFactors = { currentPassword: z.string().min(1).max(1_000).optional(), ...code }

export const challengeExample = 'q0r3…the challenge of the 401 answer…'
export const codesExample = ['k7qpm-3xw9d', 'a2fhs-n8e4t', 'c5vjz-u6bgy', 'd9rkx-p3wmq', 'e4tnb-h7sfa', 'f8gyc-j2zvu', 'g6mqd-x5krp', 'h3wse-b9ntf', 'j7ahf-y4cgv', 'm2uzg-q8djx']
