/** The letters to type for a target; those typed already are faint. */
export function Hint({ letters, typed }: { letters: string; typed: string }) {
  const isMeant = letters.startsWith(typed);
  return (
    <kbd className={isMeant ? 'hint' : 'hint hint-out'}>
      {isMeant && typed !== '' && <span className="hint-typed">{typed}</span>}
      {isMeant ? letters.slice(typed.length) : letters}
    </kbd>
  );
}
