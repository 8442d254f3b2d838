import type { Dashboard } from '../../analytics/dashboard.ts'
import { say, type Locale } from '../../shared/text.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import type { ReportSection } from '../document.ts'
import { factsOf } from '../parts/facts.ts'
import { figuresOf } from '../parts/figuresOf.ts'
import { createManifest } from '../manifest.ts'
import { column, tableOf, tile, words } from '../parts/parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { trend } from '../summary/index.ts'
import { serviceTimes, type ServiceTime } from './serviceTimes.ts'

const meaning = { en: 'Completed on', ar: 'أُنجزت في الفترة' }

/** How long work takes, where it waits, what was on time, and how service times were kept. */
export const performance: ReportMaker = {
  about: {
    en: 'How long work takes and where it waits, how much was on time, and how service times were kept.',
    ar: 'مدة إنجاز الأعمال وأماكن انتظارها، ونسبة ما أُنجز في موعده، والالتزام بمدد الخدمة.',
  },
  roles: ['editor', 'admin'],
  columns: [],
  filters: filterQuery,
  range: meaning,
  recent: true,
  grouped: true,
  make: async (req, asked, locale) => {
    const { figures, range } = await figuresOf(req, asked, locale)
    const times = await serviceTimes(req, filterQuery.parse(asked.filters), locale)
    return {
      rowsExpected: figures.timeInState.length + figures.trend.length + times.length,
      manifest: createManifest(),
      document: {
        title: reportTypes.performance[locale],
        locale,
        facts: await factsOf(req, { asked, range, meaning, locale }),
        sections: [overview(figures, locale), waiting(figures, locale), trend(figures, locale), ...serviceSection(times, locale)],
      },
    }
  },
}

function overview({ leadTime, onTime, rework, totals }: Dashboard, locale: Locale): ReportSection {
  return {
    key: 'overview',
    heading: { en: 'At a glance', ar: 'نظرة عامة' }[locale],
    tiles: [
      tile({ en: 'Completed', ar: 'أُنجزت' }, totals.completed.value, locale),
      tile({ en: 'Mean hours from begin to completion', ar: 'متوسط الساعات من البدء إلى الإنجاز' }, leadTime.meanHours, locale, 'hours'),
      tile({ en: 'Median hours from begin to completion', ar: 'وسيط الساعات من البدء إلى الإنجاز' }, leadTime.medianHours, locale, 'hours'),
      tile({ en: 'Nine of ten within, hours', ar: 'تسعة من عشرة خلال، ساعات' }, leadTime.p90Hours, locale, 'hours'),
      tile({ en: 'Median working hours', ar: 'وسيط ساعات العمل' }, leadTime.medianWorkingHours, locale, 'hours'),
      tile({ en: 'Nine of ten within, working hours', ar: 'تسعة من عشرة خلال، ساعات عمل' }, leadTime.p90WorkingHours, locale, 'hours'),
      tile({ en: 'Median hours in the days before', ar: 'وسيط الساعات في الفترة السابقة' }, leadTime.previous?.medianHours ?? null, locale, 'hours'),
      tile({ en: 'On time', ar: 'في الموعد' }, onTime.onTime.value, locale),
      tile({ en: 'Late', ar: 'متأخرة' }, onTime.late.value, locale),
      tile({ en: 'Share on time', ar: 'نسبة الالتزام بالموعد' }, onTime.share, locale, 'share'),
      ...(rework ? [tile({ en: 'Completed after going back', ar: 'أُنجزت بعد إعادة' }, rework.transactions.value, locale)] : []),
    ],
  }
}

function waiting({ timeInState }: Dashboard, locale: Locale): ReportSection {
  const median = { en: 'Median hours', ar: 'وسيط الساعات' }
  const p90 = { en: 'Nine of ten within, hours', ar: 'تسعة من عشرة خلال، ساعات' }
  const heading = { en: 'Time in each status', ar: 'المدة في كل حالة' }[locale]
  return {
    key: 'timeInState',
    heading,
    charts: timeInState.length === 0 ? [] : [{
      kind: 'bar',
      title: heading,
      categories: timeInState.map(({ label }) => label),
      series: [
        { name: median[locale], values: timeInState.map(({ medianHours }) => medianHours) },
        { name: p90[locale], values: timeInState.map(({ p90Hours }) => p90Hours) },
      ],
      unit: say(words.hours, locale),
    }],
    table: tableOf(
      [
        column('state', { en: 'Status', ar: 'الحالة' }, 'text', locale, 26), column('count', { en: 'Stays', ar: 'مرات المكوث' }, 'number', locale),
        column('median', median, 'hours', locale), column('p90', p90, 'hours', locale, 20),
      ],
      timeInState.map(({ label, count, medianHours, p90Hours }) => [label, count, medianHours, p90Hours]),
    ),
  }
}

/** Service times; nothing where no workflow has any. */
function serviceSection(times: readonly ServiceTime[], locale: Locale): ReportSection[] {
  if (times.length === 0) return []
  const [met, breached] = [{ en: 'Met', ar: 'ملتزم بها' }, { en: 'Breached', ar: 'متجاوزة' }]
  const heading = { en: 'Service times', ar: 'مدد الخدمة' }[locale]
  return [{
    key: 'serviceTimes',
    heading,
    charts: [{
      kind: 'stackedBar',
      title: heading,
      categories: times.map(({ label }) => label),
      series: [{ name: met[locale], values: times.map((each) => each.met) }, { name: breached[locale], values: times.map((each) => each.breached), colour: '#9b2226' }],
      unit: { en: 'times', ar: 'مرات' }[locale],
    }],
    table: tableOf(
      [
        column('workflow', { en: 'Workflow', ar: 'سير العمل' }, 'text', locale, 24), column('sla', { en: 'Service time', ar: 'مدة الخدمة' }, 'text', locale, 28),
        column('met', met, 'number', locale), column('breached', breached, 'number', locale), column('open', { en: 'Running', ar: 'جارية' }, 'number', locale),
        column('rate', { en: 'Share met', ar: 'نسبة الالتزام' }, 'share', locale),
        column('mean', { en: 'Mean working hours', ar: 'متوسط ساعات العمل' }, 'hours', locale, 18), column('target', { en: 'Target, hours', ar: 'المستهدف، ساعات' }, 'hours', locale),
      ],
      times.map((each) => [each.workflow, each.label, each.met, each.breached, each.open, each.rate, each.hours.mean, each.hours.target]),
    ),
  }]
}
