import type { TemplateKey } from '../templateKeys.ts'
import { accountTexts } from './accountTexts.ts'
import { registrationTexts } from './registrationTexts.ts'
import { talkTexts } from './talkTexts.ts'
import type { ReleaseTemplate } from './templateWords.ts'
import { timeTexts } from './timeTexts.ts'
import { workTexts } from './workTexts.ts'

/** The words of this release, by key. They go out until an administrator writes others. */
export const releaseTexts: Record<TemplateKey, ReleaseTemplate> = { ...accountTexts, ...registrationTexts, ...workTexts, ...talkTexts, ...timeTexts }
