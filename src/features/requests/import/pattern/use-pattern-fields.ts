import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useSettled } from '../../form/use-settled'
import { readImportSearch } from '../../requests-search'

const route = getRouteApi('/desk/requests/import')

export type Fields = { brand: string; pattern: string; pattern2: string }

/** What is typed, as the address had it at first; the address follows when typing rests. */
export function usePatternFields() {
  const { brand = '', pattern = '', pattern2 = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const state = useState<Fields>({ brand, pattern, pattern2 })
  const kept = useSettled(JSON.stringify(state[0]))
  const told = useRef(kept)
  useEffect(() => {
    if (told.current === kept) return
    told.current = kept
    const fields = JSON.parse(kept) as Fields
    void navigate({ search: (old) => readImportSearch({ ...old, ...fields }), replace: true })
  }, [kept, navigate])
  return state
}
