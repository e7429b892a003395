/** What the daemon writes down of itself: on its console and in rotated files, without secrets. */
@NullMarked
package kr.proto14.app.ops.logs;

import org.jspecify.annotations.NullMarked;
