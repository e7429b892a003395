/** What to mark: hit distributions and the best ticket for a budget. */
@NullMarked
package kr.proto14.engine.ticket;

import org.jspecify.annotations.NullMarked;
