import { useRef } from 'react';
import { Button } from '../../ui/Button';

interface FileButtonProps {
  label: string;
  onFiles(files: readonly File[]): void;
}

/** Opens files, several at once. */
export function FileButton({ label, onFiles }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => field.current?.click()}>{label}</Button>
      <input
        ref={field}
        type="file"
        accept=".txt,text/plain"
        multiple
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be opened once more.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
