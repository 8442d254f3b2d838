'use client'

/** The way of a figure as a small line without a scale; the numbers stand in the chart and table of the trend. */
export function Spark({ values, rightToLeft }: { values: readonly number[]; rightToLeft: boolean }) {
  if (values.length < 2) return null
  const most = Math.max(...values, 1)
  const x = (at: number) => (at / (values.length - 1)) * 100
  const points = values.map((value, at) => `${(rightToLeft ? 100 - x(at) : x(at)).toFixed(1)},${(23 - (value / most) * 21).toFixed(1)}`)
  return (
    <svg className="office-board-spark" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      <polygon points={`${rightToLeft ? 100 : 0},24 ${points.join(' ')} ${rightToLeft ? 0 : 100},24`} />
      <polyline points={points.join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
