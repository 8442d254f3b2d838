import { describe, expect, it } from 'vitest'
import { declarations } from '../../workflows/templates/declarations.ts'
import { paymentRequests } from '../../workflows/templates/paymentRequests.ts'
import { defaultLifecycle } from '../../workflows/templates/defaultLifecycle.ts'
import { actorNamed, inWords, suggestActivity, suggestActor } from './suggestMapping.ts'

describe('what an activity probably is', () => {
  it('as the templates know it, as far as the workflow has their transitions', () => {
    expect(suggestActivity(declarations, 'Declaration SUBMITTED by EMPLOYEE', null)).toEqual(['submit'])
    expect(suggestActivity(declarations, 'declaration submitted by employee ', null)).toEqual(['submit'])
    expect(suggestActivity(paymentRequests, 'Request For Payment FINAL_APPROVED by DIRECTOR', null)).toEqual(['approve_director', 'approve_finally'])
    expect(suggestActivity(defaultLifecycle, 'Payment Handled', null)).toBeUndefined()
  })

  it('the transition of that very name, in both languages', () => {
    expect(suggestActivity(declarations, 'withdraw', null)).toEqual(['withdraw'])
    expect(suggestActivity(declarations, 'سَحب', null)).toEqual(['withdraw'])
    expect(suggestActivity(declarations, 'Danced', null)).toBeUndefined()
  })

  it('as it was understood the last time, while the workflow still has it', () => {
    const saved = { activities: { Danced: ['withdraw'], Sang: ['gone'], Coffee: null }, roles: {} }
    expect(suggestActivity(declarations, 'danced', saved)).toEqual(['withdraw'])
    expect(suggestActivity(declarations, 'Sang', saved)).toBeUndefined()
    expect(suggestActivity(declarations, 'Coffee', saved)).toBeNull()
  })
})

describe('whom a word probably means', () => {
  it.each([
    ['', 'system'], ['Administrator', 'admin'], ['مدير النظام', 'admin'], ['editor', 'editor'], ['العميل', undefined], ['عميل', 'client'],
    ['SUPERVISOR', 'admin'], ['undefined', 'system'], ['System', 'system'], ['Mr Hofmann', undefined], ['constructor', undefined],
  ])('%s', (word, meant) => {
    expect(suggestActor(word, null)).toBe(meant)
  })

  it('is named by callers as a role, the system or an address', () => {
    expect(['Client', ' system ', 'A@B.example', 'king', 'a b@c'].map(actorNamed)).toEqual(['client', 'system', { email: 'a@b.example' }, undefined, undefined])
  })

  it('words that are names of JavaScript are words', () => {
    expect(inWords({}, '__proto__')).toBeUndefined()
    expect(inWords({ Toast: 1 }, 'toString')).toBeUndefined()
  })
})
