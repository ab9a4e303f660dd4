import { AppError } from '../app-error';
import type { Actor } from './actor';

/** Some things only admins do. @throws AppError `role-missing` */
export function requireAdmin({ role }: Actor): void {
  if (role === 'admin') return;
  throw new AppError('role-missing', 'Only admins can do this.', { action: 'Ask an admin.' });
}
