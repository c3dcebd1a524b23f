console.log("second");
Promise.resolve().then(() => console.log("then of second"));
