import { expect, it } from 'vitest'
import { fileOfRows, patternRows, typedKey } from './pattern-rows'

const lines = [
  { id: 'a', displayName: 'Rimonit Haifa', phoneNumber: '+97245550103' },
  { id: 'b', displayName: 'רימונית – זימון תורים', phoneNumber: '+972505550102' },
  { id: 'c', displayName: 'מרפאת חיפה', phoneNumber: '+972505550104' },
]
const pattern = { brand: 'rimonit', patterns: ['{brand}.{city}', '{brand}{number}'] }

it('makes a row for each line, and says where the pattern makes nothing', () => {
  expect(patternRows(lines, pattern, {})).toEqual([
    { line: lines[0], candidates: ['rimonit.haifa', 'rimonit1'], problem: null, twice: true },
    { line: lines[1], candidates: ['', 'rimonit2'], problem: 'no_city', twice: false },
    { line: lines[2], candidates: ['rimonit.haifa', 'rimonit3'], problem: null, twice: true },
  ])
})

it('takes what was typed instead, also when it is empty', () => {
  const typed = { [typedKey('b', 0)]: 'Rimonit.Appointments', [typedKey('a', 0)]: '' }
  const rows = patternRows(lines, pattern, typed)
  expect(rows.map(({ candidates }) => candidates[0])).toEqual([
    '',
    'Rimonit.Appointments',
    'rimonit.haifa',
  ])
  expect(rows.map(({ problem, twice }) => problem ?? twice)).toEqual([false, false, false])
})

it('makes a file of the rows that have a username; a second one moves up', () => {
  const rows = patternRows(
    lines,
    { ...pattern, patterns: ['{city}', '{brand}"x'] },
    {
      [typedKey('c', 0)]: '',
      [typedKey('c', 1)]: '',
    },
  )
  expect(new TextDecoder().decode(fileOfRows(rows, 1).bytes)).toBe(
    'line,candidate1,candidate2\r\n"a","haifa","rimonit""x"\r\n"b","rimonit""x"',
  )
})
