/**
 * What a status means to the clock and to the lists, whatever the workflow calls it:
 * `initial` = a draft, `normal` = work goes on, `waiting` = on hold, `final` = nothing left to do.
 */
export const statusKinds = ['initial', 'normal', 'waiting', 'final'] as const

export type StatusKind = (typeof statusKinds)[number]
