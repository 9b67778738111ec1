import { Outlet } from '@tanstack/react-router';
import styles from './frame.module.css';
import { PersonMenu } from './person-menu.tsx';
import { Product } from './product.tsx';
import { StatusLine } from './status-line.tsx';

/** Frame of the pages outside an assessment: the product, the person, and the page. */
export function HomeFrame() {
  return (
    <div className={styles.home}>
      <header className={styles.topBar}>
        <Product />
        <span className={styles.spring} />
        <PersonMenu />
      </header>
      <main className={styles.main} id="main">
        <Outlet />
      </main>
      <StatusLine />
    </div>
  );
}
