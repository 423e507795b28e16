import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useMe } from '../../../api/me'
import { formResolver, sameWish, type FormValues } from './form-values'
import { dropKept, readKept, writeKept, type Kept } from './kept-draft'

type Options = {
  /** Which form: `new`, or the id of the request that is edited. */
  name: string
  initial: FormValues
  /** The version that `initial` is. */
  version?: number
  /** A link brought values of its own that the kept ones do not have: then those are only offered. */
  onlyOffer?: (kept: Kept) => boolean
}

/**
 * The form's values, kept on this device while they differ from what is stored. Tells what was brought back, what is
 * only offered, and whether leaving would lose something.
 */
export function useRequestForm({ name, initial, version, onlyOffer }: Options) {
  const me = useMe()
  const [found] = useState(() => {
    const kept = readKept(me.id, name)
    return kept !== null && !sameWish(kept.values, initial) ? kept : null
  })
  const offersOnly = found !== null && onlyOffer?.(found) === true
  const [restored, setRestored] = useState(offersOnly ? null : found)
  const [offered, setOffered] = useState(offersOnly ? found : null)
  const base = useRef({ initial, version })
  const form = useForm<FormValues>({
    resolver: formResolver,
    defaultValues: restored?.values ?? initial,
    reValidateMode: 'onChange',
    // The first field with a mark takes the focus, in the order of the page (ui/focus-first-error.ts).
    shouldFocusError: false,
  })
  const baseVersion = useRef(restored?.version ?? version)
  const done = useRef(false)
  const [unkept, setUnkept] = useState(false)

  const { watch, reset, getValues } = form
  useEffect(() => {
    const subscription = watch(() => {
      if (done.current) return
      const values = getValues()
      if (sameWish(values, base.current.initial)) {
        dropKept(me.id, name)
        return setUnkept(false)
      }
      const kept: Kept = {
        values,
        at: new Date().toISOString(),
        ...(baseVersion.current === undefined ? {} : { version: baseVersion.current }),
      }
      setUnkept(!writeKept(me.id, name, kept))
    })
    return () => subscription.unsubscribe()
  }, [watch, getValues, me.id, name])

  /** What is typed is now on the server, or given up: nothing is kept, nothing would be lost. */
  const finish = useCallback(() => {
    done.current = true
    setUnkept(false)
    dropKept(me.id, name)
  }, [me.id, name])

  /** Back to what is stored, or on to what somebody else stored meanwhile. */
  const startFrom = useCallback(
    (values: FormValues, newVersion: number | undefined) => {
      base.current = { initial: values, version: newVersion }
      baseVersion.current = newVersion
      dropKept(me.id, name)
      setRestored(null)
      reset(values)
    },
    [me.id, name, reset],
  )

  return {
    form,
    restored,
    offered,
    unkept,
    /** The version that a save goes on top of. */
    version: () => baseVersion.current,
    /** Somebody else's version was seen, and these values shall replace it. */
    goOnFrom(seen: number) {
      baseVersion.current = seen
    },
    finish,
    startFrom,
    startOver: () => startFrom(base.current.initial, base.current.version),
    bringBack() {
      if (offered === null) return
      reset(offered.values)
      setOffered(null)
    },
    discardOffer() {
      dropKept(me.id, name)
      setOffered(null)
    },
  }
}

export type RequestFormState = ReturnType<typeof useRequestForm>
