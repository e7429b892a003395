/** Backups: made, kept, sent away, restored, and proven by restoring them. */
@NullMarked
package kr.proto14.app.ops.backup;

import org.jspecify.annotations.NullMarked;
