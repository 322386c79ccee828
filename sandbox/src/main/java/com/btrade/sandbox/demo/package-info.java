/** The demo: the platform's main job on one machine, from a scraped purchase to a counted click. */
@NullMarked
package com.btrade.sandbox.demo;

import org.jspecify.annotations.NullMarked;
