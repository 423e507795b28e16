import { checkCopy } from '../../../domain/billboard/brand-copy'
import type { WordingLanguage } from '../../../domain/billboard/wording'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import classes from './studio.module.css'
import type { Studio } from './use-studio'

type CopyFindingsProps = { studio: Studio; language: WordingLanguage }

/** What the brands' rules say about the phrase, beside it, each with a text to take instead. */
export function CopyFindings({ studio, language }: CopyFindingsProps) {
  const t = useText()
  const findings = checkCopy(studio.design.phrase)
  return (
    <div role="status" className={classes.stack}>
      {findings.map(({ code, severity, fix, at }) => (
        <div key={`${code} ${at}`} className={classes.stack}>
          <p className={severity === 'block' ? classes.problem : classes.soft}>
            {t(`studio.copy.${code}`)}
          </p>
          <div className={classes.row}>
            <button
              type="button"
              className={classes.chip}
              onClick={() => studio.change({ phrase: fix })}
            >
              <Trans
                id="studio.copy.use"
                values={{ text: <bdi dir={language === 'he' ? 'rtl' : 'ltr'}>{fix}</bdi> }}
              />
            </button>
          </div>
        </div>
      ))}
    </div>
  )
}
