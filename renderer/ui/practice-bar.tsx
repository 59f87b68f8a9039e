import styles from './practice-bar.module.css';

/** The striped bar on top of every window in practice mode. Cannot be closed, on purpose. */
export const PracticeBar = ({ label }: { readonly label: string }) => <aside className={styles.bar}>{label}</aside>;
