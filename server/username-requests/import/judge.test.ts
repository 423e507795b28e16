import { describe, expect, it } from 'vitest'
import { readCampaignDate } from './campaign-date'
import { createLineFinder } from './find-line'
import { judgeRows } from './judge'
import type { FileRow } from './read-file'

const lines = [
  { id: 'line-1', phoneDigits: '972501234567', displayName: 'Rimonit Haifa' },
  { id: 'line-2', phoneDigits: '97231234567', displayName: 'סניף מרכז' },
  { id: 'line-3', phoneDigits: '16315555555', displayName: 'Rimonit' },
  { id: 'line-4', phoneDigits: '972501111111', displayName: 'rimonit' },
  { id: 'line-5', phoneDigits: '972502222222', displayName: '050-1111111' },
]
const findLine = createLineFinder(lines)

function judge(...cells: FileRow['cells'][]) {
  const rows = cells.map((one, index) => ({ row: index + 2, cells: one, overlong: false }))
  return judgeRows(rows, {
    findLine,
    busyLines: new Set(['line-4']),
    holders: new Map([
      ['rimonit_center', { kind: 'line', lineId: 'line-2', lineName: 'סניף מרכז' }],
      ['rimonit_old', { kind: 'request', lineId: 'line-3', lineName: 'Rimonit' }],
    ]),
    keptNames: new Map([['rimonit_summer', { campaign: 'Summer' }]]),
    shownNames: new Map([['line-5', 'rimonit.old']]),
    now: new Date('2027-01-10T12:00:00Z'),
  })
}

const problemsOf = (cells: FileRow['cells']) =>
  judge(cells)[0]?.problems.map(({ column, code }) => [column, code])

describe('a line is found', () => {
  it.each([
    ['line-1', 'line-1'],
    ['+972501234567', 'line-1'],
    ['972 50 123 4567', 'line-1'],
    ['050-123-4567', 'line-1'],
    ['050 1234567', 'line-1'],
    ['+972 (0)50-123-4567', 'line-1'],
    ['00972501234567', 'line-1'],
    ['501234567', 'line-1'],
    ['\u200E050\u2011123\u20114567', 'line-1'],
    ['03-1234567', 'line-2'],
    ['+1 631-555-5555', 'line-3'],
    ['rimonit  HAIFA', 'line-1'],
    ['סניף מרכז', 'line-2'],
    // A number is taken for a number first.
    ['050-1111111', 'line-4'],
  ])('by %j', (typed, id) => {
    expect(findLine(typed)).toMatchObject({ kind: 'line', line: { id } })
  })

  it('not by a name that two have, a number that was rounded, or what nobody has', () => {
    expect(findLine('Rimonit')).toEqual({ kind: 'ambiguous', count: 2 })
    expect(findLine('9.72501E+11')).toEqual({ kind: 'rounded' })
    expect(findLine('0509999999')).toEqual({ kind: 'none' })
    expect(findLine('Nobody')).toEqual({ kind: 'none' })
  })
})

describe('a day', () => {
  it.each([
    ['2027-03-01', '2027-03-01'],
    ['01/03/2027', '2027-03-01'],
    ['1.3.2027', '2027-03-01'],
    ['31-12-2027', '2027-12-31'],
    ['29/02/2028', '2028-02-29'],
    ['30/02/2027', null],
    ['03/31/2027', null],
    ['1/3.2027', null],
    ['1.3.27', null],
    ['spring', null],
  ])('%s is %s', (typed, day) => {
    expect(readCampaignDate(typed)).toBe(day)
  })
})

describe('a verdict', () => {
  it('warns of a present name that is shown somewhere, until the row says why it goes', () => {
    const row = { line: 'line-5', candidate1: 'rimonit.new' }
    const warned = (cells: FileRow['cells']) => judge(cells)[0]?.warnings.map(({ code }) => code)
    expect(warned(row)).toEqual(['reason_required'])
    expect(warned({ ...row, reason: 'A new brand.' })).toEqual([])
    expect(warned({ ...row, candidate1: 'rimonit.old' })).toEqual([])
  })

  const good = { line: 'line-1', candidate1: 'rimonit.haifa' }

  it('has no problem with a row that can be created', () => {
    const whole = { ...good, candidate3: 'rimonit.h', reason: 'Spring', campaignDate: '1.3.2027' }
    expect(judge(whole)).toEqual([
      {
        row: 2,
        line: { id: 'line-1', displayName: 'Rimonit Haifa' },
        candidates: ['rimonit.haifa', 'rimonit.h'],
        problems: [],
        warnings: [],
        wish: {
          candidates: ['rimonit.haifa', 'rimonit.h'],
          reason: 'Spring',
          campaignDate: '2027-03-01',
        },
      },
    ])
  })

  it.each<[FileRow['cells'], [string, string][]]>([
    [{ ...good, line: '' }, [['line', 'line_missing']]],
    [{ ...good, line: 'Nobody' }, [['line', 'unknown_line']]],
    [{ ...good, line: 'Rimonit' }, [['line', 'ambiguous_line']]],
    [{ ...good, line: '9.72501E+11' }, [['line', 'phone_rounded']]],
    [{ ...good, line: 'line-4' }, [['line', 'open_request_exists']]],
    [{ line: 'line-1' }, [['candidate1', 'empty']]],
    [{ ...good, candidate2: 'ab' }, [['candidate2', 'too_short']]],
    [{ ...good, candidate3: '@Rimonit.Haifa' }, [['candidate3', 'duplicate']]],
    [{ ...good, reason: 'x'.repeat(501) }, [['reason', 'reason_too_long']]],
    [{ ...good, campaignDate: '1.3' }, [['campaignDate', 'date_form']]],
    [{ ...good, campaignDate: '2026-12-31' }, [['campaignDate', 'in_the_past']]],
  ])('%j: %j', (cells, problems) => {
    expect(problemsOf(cells)).toEqual(problems)
  })

  it('says which row has the line already, and how a name is mended', () => {
    const verdicts = judge(good, { line: '0501234567', candidate1: 'rimonit..h' })
    expect(verdicts[1]?.problems).toMatchObject([
      { code: 'duplicate_line', values: { row: 2 }, message: 'This line is in row 2 already.' },
      { code: 'period_double', fix: 'rimonit.h' },
    ])
  })

  it('warns of names that own lines have or own requests name', () => {
    const candidates = { candidate1: 'rimonit_center', candidate2: 'rimonit_old' }
    const [elsewhere, here] = judge({ ...good, ...candidates }, { line: 'line-2', ...candidates })
    expect(elsewhere).toMatchObject({
      problems: [],
      warnings: [
        { column: 'candidate1', code: 'held_by_line', values: { line: 'סניף מרכז' } },
        { column: 'candidate2', code: 'held_by_request', values: { line: 'Rimonit' } },
      ],
    })
    expect(here?.warnings.map(({ code }) => code)).toContain('held_here')
    expect(judge({ ...good, candidate1: 'rimonit_summer' })[0]?.warnings).toMatchObject([
      { column: 'candidate1', code: 'kept_name', values: { campaign: 'Summer' } },
    ])
  })

  it('warns when two rows ask for the same name first', () => {
    const verdicts = judge(good, { ...good, line: 'line-2' })
    expect(verdicts[1]).toMatchObject({
      problems: [],
      warnings: [{ code: 'repeated_name', values: { row: 2 } }],
    })
  })
})
