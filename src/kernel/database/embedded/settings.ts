import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;

/** What the embedded server runs with. Given on its command line, so that an update changes running installations too. */
export function serverSettings(port: number, overrides: Record<string, string> = {}): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // A socket's path may have about 100 characters, and a data folder's more.
    unix_socket_directories: '',
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    shared_buffers: '256MB',
    effective_cache_size: `${Math.floor(totalmem() / mebibyte / 2)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_wal_size: '2GB',
    checkpoint_completion_target: '0.9',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    lc_messages: 'C',
    ...(sharedMemoryIsScarce() ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...overrides,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

// Containers get 64 MB of /dev/shm unless told otherwise; a parallel hash join asks for more and fails.
function sharedMemoryIsScarce(): boolean {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < 256 * mebibyte;
  } catch {
    return false;
  }
}
