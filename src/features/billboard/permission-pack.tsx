import { IconMailForward } from '@tabler/icons-react'
import { permissionsNeeded } from '../../../domain/billboard/brand-marks'
import type { Format } from '../../../domain/billboard/format'
import { permissionText } from '../../../domain/billboard/permission-text'
import { signedHandle } from '../../../domain/billboard/signs'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { startZip } from './artwork-zip'
import { FileButton, FileWorkStatus } from './file-work'
import classes from './studio.module.css'
import type { Watch } from './artwork-picture'
import type { useArtworkFiles } from './use-artwork-files'
import type { FileWork } from './use-file-work'
import type { Studio } from './use-studio'

type PermissionPackProps = {
  studio: Studio
  format: Format
  files: ReturnType<typeof useArtworkFiles>
  work: FileWork
  disabled: boolean
  /** This or another file is being made. */
  busy: boolean
}

/** The request that a brand wants before its mark hangs: an English text and the picture, as one file. */
export function PermissionPack(props: PermissionPackProps) {
  const { studio, format, files, work, disabled, busy } = props
  const t = useText()
  const { mark } = studio.search
  const brand = mark === 'own' ? undefined : mark
  const codes = brand === undefined ? [] : permissionsNeeded(brand, format)
  if (brand === undefined || codes.length === 0) return null
  const { sign, shown, phrase } = studio.design
  const size = format.kind === 'print' ? format.trimMm : format.px
  const sizeText = `${size.width} × ${size.height} ${format.kind === 'print' ? 'mm' : 'px'}`

  async function pack(wanted: NonNullable<typeof brand>, watch: Watch) {
    const picture = await files.one(format, 'pdf', 'rgb', watch)
    const handle = signedHandle(sign, shown)
    const request = {
      brand: wanted,
      handle,
      phrase,
      place: format.label,
      size: sizeText,
      attachment: picture.name,
    }
    const zip = startZip(new Date())
    zip.add(picture)
    zip.add({
      name: `${wanted}-request.txt`,
      type: 'text/plain',
      sha256: '',
      bytes: new TextEncoder().encode(permissionText(request, codes)),
    })
    const name = `${shown}-${format.id}-${wanted}-request.zip`
    return { file: { name, type: 'application/zip', bytes: zip.finish() } }
  }
  return (
    <div className={classes.stack}>
      <h3 className={classes.subtitle}>{t('studio.checks.permission')}</h3>
      <p className={classes.soft}>{t('studio.checks.permission.what')}</p>
      <div>
        <FileButton
          icon={<IconMailForward size={18} aria-hidden />}
          disabled={disabled}
          busy={busy}
          onStart={(from) => void work.start(from, (watch) => pack(brand, watch))}
        >
          {t('studio.checks.permission.take')}
        </FileButton>
      </div>
      <FileWorkStatus
        work={work}
        name={t('studio.progress.of', { name: 'ZIP' })}
        wordsAt={() => t('studio.progress.of', { name: 'ZIP' })}
      >
        {work.state.step === 'made' &&
          t('studio.made.plain', { name: isolateLtr(work.state.result.file.name) })}
      </FileWorkStatus>
    </div>
  )
}
