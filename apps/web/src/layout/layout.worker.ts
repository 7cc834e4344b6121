// The layout engine brings its own message loop: loading it in a worker starts it.
import "elkjs/lib/elk-worker.min.js";
