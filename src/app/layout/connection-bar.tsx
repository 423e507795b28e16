import { IconCloudOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { openEventStream } from '../../api/events'
import { useText } from '../../i18n/use-text'
import classes from './connection-bar.module.css'

/** A short break heals by itself; only a longer one is worth a word. */
const patience = 3000

/** True while changes of others cannot arrive. Opens the stream for as long as somebody is signed in. */
function useConnectionLost(): boolean {
  const queryClient = useQueryClient()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const hasStreams = typeof EventSource !== 'undefined'
    const stream = openEventStream({ queryClient, ...(hasStreams ? {} : { open: null }) })
    let timer: ReturnType<typeof setTimeout> | undefined
    function look() {
      clearTimeout(timer)
      if (navigator.onLine && stream.state() !== 'lost') setLost(false)
      else timer = setTimeout(() => setLost(true), patience)
    }
    const unsubscribe = stream.subscribe(look)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      clearTimeout(timer)
      unsubscribe()
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
      stream.close()
    }
  }, [queryClient])
  return lost
}

export function ConnectionBar() {
  const t = useText()
  const lost = useConnectionLost()
  return (
    <div role="status">
      {lost && (
        <p className={classes.root}>
          <IconCloudOff size={18} aria-hidden /> {t('connection.lost')}
        </p>
      )}
    </div>
  )
}
