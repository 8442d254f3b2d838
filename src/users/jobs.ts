import { defineJob } from '../platform/queue.ts'

/** What follows from a registration. In a job, so that the answer takes the same time whether the address is known or not. */
export const takeInRegistration = defineJob<{ registrationId: number }>('users.take-in-registration')

/** What follows from "I forgot my password"; in a job for the same reason. */
export const startPasswordReset = defineJob<{ email: string }>('users.start-password-reset')
