import { afterAll, expect, it } from 'vitest'
import type { Line } from '../../domain/api/lines'
import { openDesk, until } from './desk'

// Meta asks for a minute; at this pace that is two seconds.
const pause = 2000
const desk = await openDesk({ lines: 12, pace: { firstBackoff: (pause * 2000) / 60_000 } })
afterAll(desk.close)
const { admin, marketing } = desk

async function approve(line: Line) {
  const request = await desk.createRequest(marketing, { line })
  await desk.take(admin, request.id, 'approve')
  return request
}

async function linesByAccount(): Promise<[slow: Line[], other: Line[]]> {
  const all = Array.from({ length: 8 }, () => desk.freshLine())
  const wabaId = all[0]?.wabaId
  return [
    all.filter((line) => line.wabaId === wabaId),
    all.filter((line) => line.wabaId !== wabaId),
  ]
}

it('an account that Meta slows down is left alone as a whole, the others go on, and then it goes on', async () => {
  const [[first, second], [elsewhere]] = await linesByAccount()
  if (!first || !second || !elsewhere) throw new Error('There are too few lines.')
  await desk.meta.play({ play: 'throttle', wabaId: first.wabaId, minutes: 1 })
  const one = await approve(first)
  const waiting = await until(async () => {
    const request = await desk.show(one.id)
    if (request.waitReason === null) throw new Error('Meta has not answered yet.')
    return request
  })
  expect(waiting).toMatchObject({ state: 'submitting', waitReason: 'throttled' })
  expect(Date.parse(waiting.nextTryAt ?? '')).toBeGreaterThan(Date.parse(waiting.updatedAt))

  const two = await approve(second)
  const free = await approve(elsewhere)
  await desk.reaches(free.id, 'reserved')
  await until(async () => {
    if ((await throttledCalls(first.wabaId)).length < 3) throw new Error('Not asked again yet.')
  })
  await desk.meta.play({ play: 'throttle', wabaId: first.wabaId, minutes: 0 })
  await desk.reaches(one.id, 'reserved')
  await desk.reaches(two.id, 'reserved')

  // Those that were under way together may come together; then there is silence until the pause is over.
  const times = await throttledCalls(first.wabaId)
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
  for (const gap of gaps) expect(gap < pause * 0.25 || gap >= pause * 0.95).toBe(true)
  expect(gaps.some((gap) => gap >= pause * 0.95)).toBe(true)
  const timeline = (await desk.show(one.id)).timeline.map(({ event }) => event)
  expect(timeline).toEqual(['create', 'submit', 'approve', 'meta_reserved'])
  expect(
    desk.meta
      .claims()
      .map(({ phoneNumberId }) => phoneNumberId)
      .toSorted(),
  ).toEqual([first, second, elsewhere].map(({ phoneNumberId }) => phoneNumberId).toSorted())
})

async function throttledCalls(wabaId: string): Promise<number[]> {
  const { calls, numbers } = await desk.meta.world()
  const ids = new Set(
    numbers.filter((number) => number.wabaId === wabaId).map(({ phoneNumberId }) => phoneNumberId),
  )
  return calls
    .filter(({ code, path }) => code === 80007 && ids.has(path.split('/')[2] ?? ''))
    .map(({ at }) => Date.parse(at))
    .toSorted((a, b) => a - b)
}
