import { useQuery } from '@tanstack/react-query'
import { checkUsername } from '../../../../domain/username'
import { useText } from '../../../i18n/use-text'
import { lineQuery } from '../queries'
import classes from './sent-to-meta.module.css'

type SentToMetaProps = { lineId: string | undefined; candidates: string[] }

/** The calls as they will be made (meta-contract 1.2), one for each candidate until Meta accepts one. */
export function SentToMeta({ lineId, candidates }: SentToMetaProps) {
  const t = useText()
  const line = useQuery({ ...lineQuery(lineId ?? ''), enabled: lineId !== undefined }).data
  const usernames = candidates.map((text) => checkUsername(text)).filter(({ valid }) => valid)
  const path = `POST /${line?.phoneNumberId ?? '{PHONE_NUMBER_ID}'}/username`
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>{t('requestForm.toMeta')}</summary>
      <div className={classes.body}>
        <p>{t('requestForm.toMeta.what')}</p>
        {usernames.length === 0 ? (
          <p>{t('requestForm.toMeta.none')}</p>
        ) : (
          <pre className={classes.code} dir="ltr">
            {usernames
              .map(({ username }) => `${path}\n${JSON.stringify({ username }, null, 2)}`)
              .join('\n\n')}
          </pre>
        )}
      </div>
    </details>
  )
}
