import black from '@expo-google-fonts/heebo/900Black/Heebo_900Black.ttf?url'
import bold from '@expo-google-fonts/heebo/700Bold/Heebo_700Bold.ttf?url'
import regular from '@expo-google-fonts/heebo/400Regular/Heebo_400Regular.ttf?url'
import type { Typeface } from '../../../../domain/billboard/drawing/typeface'

export type Weight = 'regular' | 'bold' | 'black'
export type Typefaces = Record<Weight, Typeface>

/** Whole TTFs with Hebrew, Latin and ₪: the files that shaping needs, served by ourselves beside the code. */
const addresses: Record<Weight, string> = { regular, bold, black }

/**
 * The typefaces of the studio. The shaper and its WebAssembly come along here and not before, so that no page but
 * the studio's loads them.
 */
export async function loadTypefaces(read = readFile): Promise<Typefaces> {
  const { harfbuzzTypeface } = await import('./harfbuzz-typeface')
  async function load(weight: Weight): Promise<Typeface> {
    return harfbuzzTypeface(`Heebo ${weight}`, await read(addresses[weight]))
  }
  const [regularFace, boldFace, blackFace] = await Promise.all([
    load('regular'),
    load('bold'),
    load('black'),
  ])
  return { regular: regularFace, bold: boldFace, black: blackFace }
}

async function readFile(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`A typeface could not be loaded (${answer.status}).`)
  return answer.arrayBuffer()
}
