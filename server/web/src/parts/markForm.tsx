import { useState } from 'preact/hooks';
import { post, refresh, remove } from '../api';
import { MARK_FIELDS, type Mark, type MarkField } from '../records';
import { w } from '../words';

/** Lets a reader say that a record is wrong, in which field, and what would be right; shows what was said before. */
export function MarkForm({ record, report, marks }: { record: string; report: string; marks: readonly Mark[] }) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const [saved, setSaved] = useState(false);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const values = new FormData(form);
    const field = String(values.get('field') ?? '');
    try {
      await post('marks', { record, report, verdict: 'wrong', field: (field || null) as MarkField | null, note: String(values.get('note') ?? '').trim() || null });
      setOpen(false);
      setSaved(true);
      setProblem('');
      refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div class="marking">
      {marks.map((mark) => (
        <p key={mark.id} class="marked"><b>{mark.verdict === 'wrong' ? w.mark.marked : w.mark.markedRight}</b>{mark.field && <>: {w.markField[mark.field]}</>}{mark.note && <> – {mark.note}</>} <button type="button" class="quiet" onClick={() => void remove('marks', new URLSearchParams({ id: String(mark.id) })).then(refresh)}>{w.mark.undo}</button></p>
      ))}
      <span role="status" class="hidden">{saved ? w.mark.saved : ''}</span>
      {!open && <button type="button" class="quiet" onClick={() => setOpen(true)}>{w.mark.wrong}</button>}
      {open && (
        <form onSubmit={(event) => { event.preventDefault(); void send(event.currentTarget); }}>
          <label>{w.mark.field} <select name="field"><option value="">{w.mark.whole}</option>{MARK_FIELDS.map((field) => <option key={field} value={field}>{w.markField[field]}</option>)}</select></label>
          <label>{w.mark.note} <textarea name="note" rows={2} maxLength={2000} placeholder={w.mark.notePlaceholder} /></label>
          {problem && <p role="alert">{problem}</p>}
          <p class="actions"><button class="primary">{w.mark.save}</button> <button type="button" onClick={() => setOpen(false)}>{w.mark.cancel}</button></p>
        </form>
      )}
    </div>
  );
}
