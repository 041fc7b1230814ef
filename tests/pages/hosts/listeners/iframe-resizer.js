iFrameResize({ checkOrigin: ["SITE".split("/").slice(0, 3).join("/")] }, "#resized");
