import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

const idleWords = {
  title: { en: 'Are you still there?', ar: 'هل ما زلت هنا؟' },
  text: {
    en: 'Nothing has happened for a while, so you will soon be signed out. What is not saved will be lost.',
    ar: 'لم يحدث أي نشاط منذ فترة، وسيتم تسجيل خروجك قريبًا. سيضيع ما لم يُحفظ.',
  },
  left: { en: 'Time left', ar: 'الوقت المتبقي' },
  leftMinutes: { en: 'Signing out in about {minutes} min.', ar: 'سيتم تسجيل الخروج خلال {minutes} دقيقة تقريبًا.' },
  leftSeconds: { en: 'Signing out in {seconds} seconds.', ar: 'سيتم تسجيل الخروج خلال {seconds} ثانية.' },
  stay: { en: 'Stay signed in', ar: 'البقاء في النظام' },
  signOut: { en: 'Sign out now', ar: 'تسجيل الخروج الآن' },
} as const satisfies Record<string, Text>

export const idleSpeaker = speakerFor(idleWords)
