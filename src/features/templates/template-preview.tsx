import { Button } from '@mantine/core'
import { IconAddressBook } from '@tabler/icons-react'
import { useState } from 'react'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { templateDirection } from '../../../domain/template-languages'
import { useText } from '../../i18n/use-text'
import { buttonLabelIn } from './button-label'
import { Panel } from './panel'
import pageClasses from './template-page.module.css'
import classes from './template-preview.module.css'

const looks = ['light', 'dark'] as const

/** The message as the customer sees it, in the template's own direction, by day and by night. */
export function TemplatePreview({ template }: { template: PhoneRequestTemplate }) {
  const t = useText()
  const [look, setLook] = useState<(typeof looks)[number]>('light')
  const { language, atMeta } = template
  const label = buttonLabelIn(language)
  return (
    <Panel title={t('template.preview')}>
      <div role="group" aria-label={t('template.preview.look')} className={classes.looks}>
        {looks.map((choice) => (
          <Button
            key={choice}
            size="compact-md"
            variant={choice === look ? 'filled' : 'default'}
            aria-pressed={choice === look}
            onClick={() => setLook(choice)}
          >
            {t(`template.preview.${choice}`)}
          </Button>
        ))}
      </div>
      <figure className={classes.chat} data-look={look} dir={templateDirection(language)}>
        <div className={classes.bubble} lang={language.replaceAll('_', '-')}>
          {atMeta?.header && <p className={classes.header}>{atMeta.header}</p>}
          <p className={classes.body}>{atMeta?.body ?? template.wording.body}</p>
          {atMeta?.footer && <p className={classes.footer}>{atMeta.footer}</p>}
          <p className={classes.button}>
            <IconAddressBook size={18} aria-hidden />
            <bdi lang={label.language.replaceAll('_', '-')}>{label.text}</bdi>
          </p>
        </div>
      </figure>
      <p className={pageClasses.soft}>
        {t(atMeta === null ? 'template.preview.toSend' : 'template.preview.atMeta')}{' '}
        {t(label.isDocumented ? 'template.preview.label' : 'template.preview.labelUnknown')}
      </p>
    </Panel>
  )
}
