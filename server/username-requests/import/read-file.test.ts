import { describe, expect, it } from 'vitest'
import { importLimits } from '../../../domain/api/request-imports'
import { DomainError } from '../../../domain/errors'
import { readImportFile } from './read-file'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readImportFile(bytesOf(text))
const cellsOf = (text: string) => read(text).map(({ cells }) => cells)

/** What is said about a file that cannot be read. */
function refusal(file: string | Uint8Array<ArrayBuffer>) {
  try {
    readImportFile(typeof file === 'string' ? bytesOf(file) : file)
  } catch (error) {
    if (error instanceof DomainError) return error.fields?.[0]
    throw error
  }
  throw new Error('The file was read.')
}

/** The bytes that an older Hebrew Windows writes: letters from 0xE0. */
function windows1255(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code >= 0x5d0 && code <= 0x5ea ? code - 0x5d0 + 0xe0 : code
  })
}

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2))
  for (const [place, letter] of ['\uFEFF', ...text].entries())
    view.setUint16(2 * place, letter.charCodeAt(0), littleEndian)
  return new Uint8Array(view.buffer)
}

const hebrew = 'line,candidate1,reason\nסניף חיפה,rimonit.haifa,קמפיין אביב\n'
const hebrewCells = {
  line: 'סניף חיפה',
  candidate1: 'rimonit.haifa',
  reason: 'קמפיין אביב',
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytesOf(hebrew)],
    ['UTF-8 with a byte-order mark', bytesOf(`\uFEFF${hebrew}`)],
    ['UTF-16, little end first', utf16(hebrew, true)],
    ['UTF-16, big end first', utf16(hebrew, false)],
    ['windows-1255', windows1255(hebrew)],
  ])('is read as %s', (_name, bytes) => {
    expect(readImportFile(bytes)).toEqual([{ row: 2, cells: hebrewCells, overlong: false }])
  })

  it('that is a workbook is refused', () => {
    expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatchObject({ code: 'not_text' })
  })
})

describe('separators and quotes', () => {
  it.each([',', ';', '\t'])('cells may be separated by %j', (mark) => {
    const text = [['Line', 'CANDIDATE1'].join(mark), ['a', 'b'].join(mark)].join('\r\n')
    expect(cellsOf(text)).toEqual([{ line: 'a', candidate1: 'b' }])
  })

  it('the line by which Excel tells the separator is no row', () => {
    expect(read('sep=;\r\nline;candidate1\r\na;b\r\n')).toMatchObject([{ row: 2 }])
  })

  it('a quoted cell may hold separators, quotes and line breaks', () => {
    const [row] = cellsOf('line,candidate1,reason\r\na,b,"one, ""two""\r\nthree"\r\n')
    expect(row).toMatchObject({ reason: 'one, "two"\r\nthree' })
  })

  it('a quote that is not closed is named by its row', () => {
    expect(refusal('line,candidate1\na,b\n"c,d\n')).toMatchObject({
      code: 'quotes',
      message: expect.stringContaining('row 3') as string,
    })
  })
})

describe('rows', () => {
  it('are counted as a spreadsheet does, and empty ones left out', () => {
    const rows = read('line,candidate1\r\na,b\r\n,\r\n\r\nc,d\r\n')
    expect(rows.map(({ row }) => row)).toEqual([2, 5])
  })

  it('may have fewer cells than the header, and say when they have more', () => {
    expect(read('line,candidate1,reason\na,b\nc,d,e,f\n')).toEqual([
      { row: 2, cells: { line: 'a', candidate1: 'b' }, overlong: false },
      { row: 3, cells: { line: 'c', candidate1: 'd', reason: 'e' }, overlong: true },
    ])
  })

  it('lose the apostrophe of our own files, and keep every other', () => {
    const [row] = cellsOf(`line,candidate1,reason\n'+972501234567,'@rimonit,'tis so\n`)
    expect(row).toEqual({ line: '+972501234567', candidate1: '@rimonit', reason: `'tis so` })
  })

  it('as many as are allowed are read, one more is refused', () => {
    const file = (count: number) => `line,candidate1\n${'a,b\n'.repeat(count)}`
    expect(read(file(importLimits.rows))).toHaveLength(importLimits.rows)
    expect(refusal(file(importLimits.rows + 1))).toMatchObject({
      code: 'too_many_rows',
      message: expect.stringContaining('100,000') as string,
    })
    expect(refusal(`line,candidate1\n${'\n'.repeat(300_000)}`)).toMatchObject({
      code: 'too_many_rows',
    })
  })
})

describe('a header', () => {
  it('may have its columns in any order', () => {
    expect(cellsOf('campaigndate,Candidate1,LINE\n2027-03-01,b,a\n')).toEqual([
      { campaignDate: '2027-03-01', candidate1: 'b', line: 'a' },
    ])
  })

  it.each([
    ['', 'empty', 'empty'],
    ['  \r\n ', 'empty', 'empty'],
    ['line,candidate1\r\n', 'no_rows', 'no rows'],
    ['candidate1\nb\n', 'missing_column', '“line”'],
    ['line,reason\na,b\n', 'missing_column', '“candidate1”'],
    ['line,candidate1,colour\na,b,c\n', 'unknown_column', '“colour”'],
    ['line,line,candidate1\na,b,c\n', 'column_twice', '“line”'],
    ['hello', 'missing_column', '“hello”'],
  ])('%j is refused: %s', (text, code, words) => {
    expect(refusal(text)).toMatchObject({
      path: 'file',
      code,
      message: expect.stringContaining(words) as string,
    })
  })
})
